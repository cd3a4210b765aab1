import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WireHost } from './wire-host';

/** Microsoft's client as installed, or any other copy of it a deployment wants to try. */
const CLIENT = process.env.OFFICE_JS_DIST ?? join(__dirname, '../../node_modules/@microsoft/office-js/dist');

/**
 * Run Microsoft's unmodified office.js in the jsdom page of a test, in front of the given host. Resolves when the client
 * is ready. The scripts it asks for are read from the package and run in the realm of the test: the client compares
 * prototypes, so objects of another realm would be refused.
 *
 * One page takes one host; a test file that needs another workbook refills the same host.
 */
export async function bootOffice(host: WireHost): Promise<void> {
  const page = window;
  Object.defineProperty(page, 'external', { value: host.external(), configurable: true, writable: true });
  runScriptsFromPackage();
  const script = page.document.createElement('script');
  script.src = 'https://localhost/office.js';
  page.document.head.appendChild(script);
  await new Promise<void>((resolve) => void Office.onReady(() => resolve()));
  // Switched off in the client as published: without it nothing stops a call above the declared requirement set.
  (
    OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
  ).CommonUtility._doApiNotSupportedCheck = true;
}

function runScriptsFromPackage(): void {
  const append = Node.prototype.appendChild;
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    append.call(this, node);
    if (node instanceof HTMLScriptElement && node.src.startsWith('https://localhost/')) {
      const file = join(CLIENT, new URL(node.src).pathname);
      (0, eval)(`${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`);
      setTimeout(() => node.dispatchEvent(new Event('load')));
    }
    return node;
  };
}
