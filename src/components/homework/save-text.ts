/** Lets the reader save a text as a file. Nothing leaves the machine. */

/** Offers `text` under a file name. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the text over when the click returns; a later turn is for slow ones.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
