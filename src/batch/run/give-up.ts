import { HostError } from '../../hosts/port';
import type { GivenUp } from './pool';

/** What is said of a file that was given up on. Its public code is too-large where time or memory ran out. */
export function givenUpError(why: GivenUp): HostError {
  switch (why.kind) {
    case 'timeout':
      return new HostError(
        'file-too-large',
        `读取和检查超过 ${why.seconds} 秒，已放弃这个文件，其他文件不受影响。请删去与自评表无关的工作表和空白格式后另存，再检查。`,
        `timeout ${why.seconds} s`,
      );
    case 'out-of-memory':
      return new HostError(
        'file-too-large',
        '读取时内存不足，已放弃这个文件，其他文件不受影响。请删去与自评表无关的工作表和空白格式后另存，再检查。',
        why.detail,
      );
    case 'crashed':
      return new HostError(
        'unknown',
        `处理这个文件时程序意外中断，已放弃这个文件，其他文件不受影响：${why.detail}`,
        why.detail,
      );
  }
}
