import { setFlagsFromString } from 'node:v8';

/**
 * Loaded before everything else, for this thread and the others.
 *
 * The space for what lives shortly stays as small as it begins: each file throws away some megabytes, and with the
 * usual growth a hundred of them wait to be swept up.
 */
setFlagsFromString('--semi-space-growth-factor=1');

/**
 * The program is broad and flat: hundreds of functions, none of which takes much of the time. The engine would optimise
 * a thousand of them in every thread, many twice, which over some thousand files costs more than it saves. Everything is
 * compiled simply at once, and optimised only after ten times the usual work. Engines that lack a flag pass it over.
 */
setFlagsFromString('--always-sparkplug');
setFlagsFromString('--interrupt-budget=1600000');
