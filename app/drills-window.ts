/** Which months of the calendar are shown, and the addresses of those around them. */
export const drillsWindow = (url: URL, today: string) => {
  const asked = url.searchParams.get('month') ?? '';
  const month = /^(20|21)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
  const quarter = url.searchParams.get('view') === 'quarter';
  const count = quarter ? 3 : 1;
  const first = quarter ? quarterOf(month) : month;
  const months = Array.from({ length: count }, (_, i) => moved(first, i));
  const to = (at: string, view: boolean) => `/drills?month=${at}${view ? '&view=quarter' : ''}`;
  return {
    months,
    from: `${first}-01`,
    to: `${months.at(-1) ?? first}-31`,
    around: {
      before: to(moved(first, -count), quarter),
      after: to(moved(first, count), quarter),
      month: to(first, false),
      quarter: to(first, true),
      now: quarter ? '/drills?view=quarter' : '/drills',
    },
  };
};

const moved = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

const quarterOf = (month: string): string => {
  const number = Number(month.slice(5));
  return `${month.slice(0, 5)}${String(number - ((number - 1) % 3)).padStart(2, '0')}`;
};
