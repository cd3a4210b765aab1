import type { Area } from '../../src/core/grid/address';
import type { WireConditionalFormat, WireSheet, WireWorkbook } from './model';
import type { WireObject } from './protocol';
import { intersects } from './range';
import { NotImplemented, WireError } from './wire-error';

/** The conditional formats that touch some areas of a sheet, highest priority first. */
export function conditionalFormatsOf(
  workbook: WireWorkbook,
  sheet: WireSheet,
  areas: readonly Area[],
): WireObject {
  const touching = () => sheet.conditionalFormats.filter((format) => intersects(format.areas, areas));
  return {
    type: 'ConditionalFormatCollection',
    items: () => touching().map((format) => conditionalFormatObject(sheet, format)),
    item: (id) => {
      const found = touching().find((format) => format.id === id);
      if (!found) throw new WireError('ItemNotFound', '所请求的资源不存在。');
      return conditionalFormatObject(sheet, found);
    },
    find: {
      Add: (type: string) => {
        if (type !== 'Custom') throw new NotImplemented(`conditional formats of type ${type}`);
        refuseProtected(sheet);
        const format: WireConditionalFormat = {
          id: `{cf-${workbook.nextId()}}`,
          type: 'Custom',
          areas: [...areas],
          formula: '',
          fill: '',
          stopIfTrue: false,
        };
        // As in Excel a new rule comes first.
        sheet.conditionalFormats.unshift(format);
        return conditionalFormatObject(sheet, format);
      },
    },
  };
}

function conditionalFormatObject(sheet: WireSheet, format: WireConditionalFormat): WireObject {
  const custom = (): WireObject => ({
    type: 'CustomConditionalFormat',
    children: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        read: { Formula: () => format.formula },
        write: { Formula: (value) => change(() => (format.formula = String(value))) },
      }),
      Format: () => ({
        type: 'ConditionalRangeFormat',
        children: {
          Fill: () => ({
            type: 'ConditionalRangeFill',
            read: { Color: () => format.fill },
            write: { Color: (value) => change(() => (format.fill = String(value))) },
          }),
        },
      }),
    },
  });
  const change = (apply: () => void) => {
    refuseProtected(sheet);
    apply();
  };
  return {
    type: 'ConditionalFormat',
    id: format.id,
    read: {
      Id: () => format.id,
      Type: () => format.type,
      Priority: () => sheet.conditionalFormats.indexOf(format),
      StopIfTrue: () => format.stopIfTrue,
    },
    write: { StopIfTrue: (value) => change(() => (format.stopIfTrue = value === true)) },
    children: { Custom: custom, CustomOrNullObject: custom },
    act: {
      Delete: () =>
        change(() => sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1)),
    },
  };
}

function refuseProtected(sheet: WireSheet): void {
  if (sheet.protected && !sheet.formatsAllowed) throw new WireError('AccessDenied', '无法执行所请求的操作。');
}
