import { setFlagsFromString } from 'node:v8';

/**
 * Loaded before everything else. The space for what lives shortly stays as small as it begins, in this thread and the
 * others: each file throws away some megabytes, and with the usual growth a hundred of them wait to be swept up.
 */
setFlagsFromString('--semi-space-growth-factor=1');
