/** Hand bytes to the browser as a download under this name. */
export function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  // The bytes are copied: a Blob takes no view on memory that could be shared.
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start reading only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** "表.xlsx" → "表-已标注.xlsx". */
export function annotatedName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}-已标注${name.slice(dot)}` : `${name}-已标注.xlsx`;
}
