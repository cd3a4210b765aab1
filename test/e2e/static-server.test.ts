import { serve, type Serving } from '../../scripts/static-server.cjs';
import { join } from 'node:path';
import { request } from 'node:http';

let serving: Serving;
beforeAll(async () => (serving = await serve({ folder: join(__dirname, '../../samples') })));
afterAll(() => serving.close());

/** The bare path as written, without the tidying a browser would do. */
function status(path: string, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(serving.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  [`/${encodeURIComponent('浏阳市工业和信息化局2021.xlsx')}`, 200],
  ['/nothing.xlsx', 404],
  ['/../package.json', 404],
  ['/%2e%2e/package.json', 404],
  ['/..%2fpackage.json', 404],
  ['/%E0%A4%A', 400],
  ['/source', 404],
])('%s → %i, and the server goes on', async (path, expected) => {
  expect(await status(path)).toBe(expected);
  expect(await status(`/${encodeURIComponent('规范填报示例2023.xlsx')}`)).toBe(200);
});

test('only reading', async () => expect(await status('/nothing.xlsx', 'POST')).toBe(405));
