export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

export function serve(options: {
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly tls?: { readonly key: Buffer | string; readonly cert: Buffer | string };
}): Promise<Serving>;
