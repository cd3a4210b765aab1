const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;
const DAY = 86_400_000;

/** "2021-12-31T08:30:00" (cells of type "d", in strict files) → Excel's serial number; null where it is no such date. */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text);
  if (!match || text === '') return null;
  const [, year, month, day, hour, minute, second] = match;
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86_400;
  if (year === undefined) return time;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const days = Math.round((utc - Date.UTC(1899, 11, 30)) / DAY);
  if (date1904) return days - 1462 + time;
  // Excel counts a 29 February 1900 that never was, so days before 1 March 1900 are one lower.
  return (days < 61 ? days - 1 : days) + time;
}
