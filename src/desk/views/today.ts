/** The day here and now as 2024-03-01. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** For names of folders: 20240301-0930. */
export function stamp(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${today(now).replaceAll('-', '')}-${two(now.getHours())}${two(now.getMinutes())}`;
}
