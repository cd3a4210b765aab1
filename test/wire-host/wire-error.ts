/** An error as Excel answers it; the code is one of Excel.ErrorCodes. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Something this host does not know. It is answered as an error and remembered, so that no test passes over it. */
export class NotImplemented extends WireError {
  constructor(what: string) {
    super('FakeHostNotImplemented', `this test host does not implement ${what}`);
  }
}
