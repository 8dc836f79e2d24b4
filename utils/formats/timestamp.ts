/**
 * Seconds of a clock as subtitle files write it: `[-][h:]mm:ss[.,:]fff`, any number of digits, the fraction optional.
 * Undefined for anything else.
 */
export function clockSeconds(text: string): number | undefined {
  const match = /^(-?)(?:(\d+):)?(\d{1,4}):(\d{1,3})(?:[.,:](\d{1,9}))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  // Through whole milliseconds: 1 + 0.1 + 0.02 would not be 1.12.
  const whole = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  const value = (whole + Number(`0.${fraction || '0'}`) * 1000) / 1000;
  return sign === '-' ? -value : value;
}
