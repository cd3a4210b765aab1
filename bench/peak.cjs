/** Preloaded into a process that is measured: at its end it tells its peak memory (all threads) and its time. */
'use strict';
const { isMainThread } = require('node:worker_threads');
const { appendFileSync } = require('node:fs');
if (isMainThread && process.env.BENCH_PEAK) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(process.env.BENCH_PEAK, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1000}\n`);
  });
}
