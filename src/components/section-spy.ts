/** Marks, in the list of sections, the one that the reader is in: the last heading above mid-screen. */
class SectionSpy extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const targets = links.flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading }] : [];
    });
    const mark = (): void => {
      const line = innerHeight / 3;
      const current =
        targets.findLast(({ heading }) => heading.getBoundingClientRect().top < line) ?? targets[0];
      for (const { link } of targets)
        if (link === current?.link) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
    };
    const observer = new IntersectionObserver(mark, { threshold: [0, 1] });
    for (const { heading } of targets) observer.observe(heading);
    addEventListener('scrollend', mark);
    mark();
  }
}
if (!customElements.get('section-spy')) customElements.define('section-spy', SectionSpy);
