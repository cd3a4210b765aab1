import { fromInput } from '../../src/desk/files/picking';
import { ReceivedFiles } from '../../src/desk/files/received';

const file = (name: string, content = 'x', lastModified = 1) => new File([content], name, { lastModified });

describe('what was picked', () => {
  test('workbooks by their names, in the order of their numbers; the rest is told, leftovers of programs are not', () => {
    const picked = fromInput([
      file('第10批.xlsx'),
      file('第2批.XLS'),
      file('表.et'),
      file('宏.xlsm'),
      file('说明.pdf'),
      file('~$第2批.xls'),
      file('.DS_Store'),
      file('Thumbs.db'),
    ]);
    expect(picked.files.map(({ path }) => path)).toEqual(
      ['表.et', '第2批.XLS', '第10批.xlsx', '宏.xlsm'].sort(
        new Intl.Collator('zh-Hans-CN', { numeric: true }).compare,
      ),
    );
    expect(picked.others).toEqual(['说明.pdf']);
  });

  test('files of a folder keep their way below it', () => {
    const one = file('某局.xlsx');
    Object.defineProperty(one, 'webkitRelativePath', { value: '收到/第一批/某局.xlsx' });
    expect(fromInput([one]).files[0]!.path).toBe('收到/第一批/某局.xlsx');
  });
});

describe('the files of the list', () => {
  test('the same file again is known; another one of the same name is not lost', () => {
    const files = new ReceivedFiles();
    const first = file('某局.xlsx', 'a');
    expect(files.add([{ file: first, path: '某局.xlsx' }])).toEqual({
      added: [{ file: first, path: '某局.xlsx' }],
      known: 0,
    });
    expect(files.add([{ file: file('某局.xlsx', 'a'), path: '某局.xlsx' }])).toEqual({ added: [], known: 1 });
    const other = file('某局.xlsx', 'ab');
    expect(files.add([{ file: other, path: '某局.xlsx' }]).added).toEqual([
      { file: other, path: '某局（2）.xlsx' },
    ]);
    expect(files.add([{ file: file('某局.xlsx', 'ab'), path: '某局.xlsx' }]).known).toBe(1);
    expect(files.get('某局（2）.xlsx')).toBe(other);
    expect(files.size).toBe(2);
  });
});
