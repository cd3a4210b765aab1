const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hand the bytes of a workbook to the browser as a download under this name. */
export function downloadWorkbook(bytes: Uint8Array, name: string): void {
  // The bytes are copied: a Blob takes no view on memory that could be shared.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start reading only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
