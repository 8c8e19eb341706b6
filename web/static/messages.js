// The page's language: its messages, numbers and units, which the server hands over in a block of JSON.
const block = JSON.parse(document.getElementById("messages").textContent);

export const { language, units } = block;

// Figures are written 0-9 in every language, as the server does.
export const locale = `${language}-u-nu-latn`;

// The order in which gettext and CLDR name the forms of a plural.
const FORMS = ["zero", "one", "two", "few", "many", "other"];
const rules = new Intl.PluralRules(locale);
const ORDER = FORMS.filter((form) => rules.resolvedOptions().pluralCategories.includes(form));

const fill = (text, values) => text.replaceAll(/%\((\w+)\)s/gu, (_, name) => String(values[name]));

// A message: t("Incident %(number)s", { number: 3 }).
export const t = (id, values = {}) => fill(block.messages[id]?.[0] ?? id, values);

// A message that a number decides, shown as %(num)s: tn("%(num)s claim", "%(num)s claims", 3).
export function tn(one, many, num, values = {}) {
  const forms = block.messages[one] ?? [one, many];
  return fill(forms[ORDER.indexOf(rules.select(num))], { num: num.toLocaleString(locale), ...values });
}
