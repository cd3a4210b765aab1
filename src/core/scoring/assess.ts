/** The formula source: what the rules check against and what the filler proposes. */
export { assessExecution } from './execution';
export { assessGroup } from './group';
export { assessIndicator } from './indicator';
export { assessFormulaIndicators } from './assess-formula';
export { assessItem } from './item';
