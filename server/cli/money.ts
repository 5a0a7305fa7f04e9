/** Whole cents, and below one as much of it as there is: a cap is no place for "$0.00". */
export function dollars(usd: number): string {
  if (usd === 0 || usd >= CENT) return `$${usd.toFixed(2)}`;
  return `$${Math.max(usd, LEAST_SHOWN).toFixed(4)}`;
}

const CENT = 0.01;
const LEAST_SHOWN = 0.0001;

export interface Range {
  low: number;
  high: number;
}

export const dollarRange = ({ low, high }: Range): string => upTo(dollars(low), dollars(high));

export const countRange = ({ low, high }: Range): string => upTo(String(low), String(high));

const upTo = (low: string, high: string): string => (low === high ? high : `${low} to ${high}`);
