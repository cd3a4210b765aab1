import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';

/** Excel's green, the only accent. */
const green: BrandVariants = {
  10: '#04180d',
  20: '#072816',
  30: '#09371f',
  40: '#0b4527',
  50: '#0c522f',
  60: '#0e6036',
  70: '#0f6e3c',
  80: '#107c41',
  90: '#1f8a50',
  100: '#369862',
  110: '#4fa676',
  120: '#69b48a',
  130: '#84c29f',
  140: '#a0d1b5',
  150: '#bde0cc',
  160: '#dbefe4',
};

/** Western digits from Segoe, Chinese from the face the system's own Office uses. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', -apple-system, 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export const lightTheme: Theme = { ...createLightTheme(green), fontFamilyBase };

const dark = createDarkTheme(green);
export const darkTheme: Theme = {
  ...dark,
  fontFamilyBase,
  // Fluent's own advice for dark brand foregrounds: two steps lighter, for 4.5:1 on the dark background.
  colorBrandForeground1: green[120],
  // Fluent's #dc626d reaches only 4.2:1 on this background.
  colorStatusDangerForeground1: '#f1808a',
  colorBrandForeground2: green[130],
  colorBrandForegroundLink: green[130],
  colorBrandForegroundLinkHover: green[140],
  colorBrandStroke1: green[120],
  colorCompoundBrandForeground1: green[120],
  colorCompoundBrandBackground: green[110],
  colorCompoundBrandStroke: green[120],
};
