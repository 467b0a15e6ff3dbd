const asked = /\b(?:useTranslations|sayByCode)\(\s*['"`]([a-zA-Z]+)/g;
const whole = /\b(?:translator|pageTitle|useTranslations)\b/;
const named = /['"`]([a-zA-Z]+)\./g;

/**
 * The areas of the catalogue that a module's source asks for: those it names to a translator, and
 * where it words whole keys, those that any of its texts could be a key of.
 */
export const areasOf = (source, areas) => {
  const keys = whole.test(source) ? [...source.matchAll(named)] : [];
  const found = [...source.matchAll(asked), ...keys].map(([, area]) => area);
  return areas.filter((area) => found.includes(area));
};
