/** The workbooks served beside the page under `samples/`; the first one is open at the start. */
export const SAMPLES: readonly string[] = [
  '浏阳市工业和信息化局2021.xlsx',
  '从化区科技工业商务和信息化局2024.xlsx',
  '江门市工业和信息化局2022.xlsx',
  '规范填报示例2023.xlsx',
];

/** Bytes of a sample. Throws an Error in Chinese where it cannot be fetched. */
export async function fetchSample(name: string): Promise<Uint8Array> {
  const response = await fetch(`samples/${encodeURIComponent(name)}`).catch(() => null);
  if (!response?.ok) throw new Error(`示例“${name}”没有取到，可以用“打开”选择本机上的工作簿。`);
  return new Uint8Array(await response.arrayBuffer());
}
