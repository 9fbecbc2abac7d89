/** The address of an error report with a run in it. */

/** Adds the run to the text of a report whose address is given; an address that takes no text stays as it is. */
export function reportWithRun(address: string, link: string): string {
  const [path = '', query = ''] = address.split('?');
  const fields = new URLSearchParams(query);
  const body = fields.get('body');
  if (body === null) return address;
  fields.set('body', `Run: ${link}\n${body}`);
  return `${path}?${fields}`;
}
