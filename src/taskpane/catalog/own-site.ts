import { keepChoice, keptChoice } from '../settings/kept';
import { Site } from './site';

/** The site this page came from. */
export function ownSite(): Site {
  const fromServer = /^https?:$/.test(window.location.protocol);
  return new Site(
    fromServer ? window.location.href.replace(/[?#].*$/, '') : null,
    { getItem: keptChoice, setItem: keepChoice },
    today,
  );
}

/** As the clock on the wall has it. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
