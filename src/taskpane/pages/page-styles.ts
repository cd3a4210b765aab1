import { makeStyles, tokens } from '@fluentui/react-components';

/** The look of text pages: sections, definitions, small print. */
export const usePageStyles = makeStyles({
  section: { marginBottom: '14px' },
  title: {
    margin: '0 0 4px',
    fontSize: '13px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    '& > li': { padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '& > li:first-child': { borderTop: 'none' },
  },
  terms: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    '& dt': { color: tokens.colorNeutralForeground2, marginTop: '8px' },
    '& dd': { margin: 0 },
  },
  link: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});
