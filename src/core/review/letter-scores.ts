import { profileById } from '../profiles/profiles';
import type { LetterItem, LetterSection, LookedAt } from './letter';
import { formTitle } from './places';
import { worksheetOf } from './worksheet';

/** What the reviewer scored otherwise than the unit did. */
export function scoreSection(looked: readonly LookedAt[]): LetterSection[] {
  const items = looked.flatMap(({ reviewed, decisions }) =>
    reviewed.json.forms.flatMap((form): LetterItem[] => {
      const sheet = worksheetOf(form, decisions, profileOf(form.profile));
      const changed = sheet.lines.filter(
        ({ reviewedScore, selfScore }) => reviewedScore !== null && reviewedScore !== selfScore,
      );
      if (changed.length === 0 || sheet.reviewedScore === null) return [];
      const grade = sheet.reviewedGrade ? `，等级为“${sheet.reviewedGrade}”` : '';
      const open = sheet.open > 0 ? `另有 ${sheet.open} 项尚未复核，暂按自评得分计算。` : '';
      return [
        {
          level: 2,
          lead: `${formTitle(form)}。`,
          text: `自评总分 ${sheet.selfScore ?? '—'} 分，复核后为 ${sheet.reviewedScore} 分${grade}。${open}`,
        },
        ...changed.map((line): LetterItem => ({
          level: 3,
          lead: `${line.level3 || line.level2 || line.level1}。`,
          text:
            `自评 ${line.selfScore ?? '空白'} 分，复核 ${line.reviewedScore} 分` +
            `${line.reviewedActual ? `，复核完成值“${line.reviewedActual}”` : ''}。${sentenceOf(line.note)}`,
        })),
      ];
    }),
  );
  return items.length === 0 ? [] : [{ title: '复核得分', items }];
}

function profileOf({ id }: { readonly id: string }): ReturnType<typeof profileById> | null {
  try {
    return profileById(id);
  } catch {
    return null;
  }
}

function sentenceOf(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[。；？…]$/.test(trimmed) ? trimmed : `${trimmed}。`;
}
