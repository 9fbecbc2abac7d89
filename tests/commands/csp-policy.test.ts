import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inlineOf, policyFor, withPolicy } from '../../src/commands/csp/policy.ts';

const sha = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inlineOfHtml = (html: string) => inlineOf([{ name: 'lesson/index.html', html }]);

describe('scripts', () => {
  test.for([
    ['a plain one', '<script>a()</script>', ['a()']],
    ['a module', '<script type="module">import "./b.js"</script>', ['import "./b.js"']],
    ['one with > in an attribute', '<script data-x="a > b">c()</script>', ['c()']],
    ['one over several lines', '<SCRIPT>\n  d();\n</SCRIPT >', ['\n  d();\n']],
    ['a file', '<script src="/app.js"></script>', []],
    ['data', '<script type="application/ld+json">{"@type":"Course"}</script>', []],
    [
      'the same on the page twice',
      '<script>a()</script><p>x</p><script>a()</script><script>b()</script>',
      ['a()', 'b()'],
    ],
    ['whose attribute only looks like src', '<script data-src="x">e()</script>', ['e()']],
  ] as const)('%s', ([, html, texts]) => {
    expect(inlineOfHtml(html).scripts).toEqual(texts.map(sha).sort());
  });

  test('of all pages are allowed in one policy, in one order', () => {
    const one = { name: 'a', html: '<script>one()</script>' };
    const two = { name: 'b', html: '<script>two()</script>' };
    expect(inlineOf([one, two])).toEqual(inlineOf([two, one]));
    expect(inlineOf([one, two]).scripts).toHaveLength(2);
  });
});

describe('styles', () => {
  test('are allowed by their hash', () => {
    expect(inlineOfHtml('<style>p { color: red }</style>').styles).toEqual([
      sha('p { color: red }'),
    ]);
  });

  test('in an SVG are allowed as the browser reads them, with entities resolved', () => {
    const written = '.a &gt; .b { content: &quot;&lt;&amp;&#39;&quot; }';
    const { styles } = inlineOfHtml(`<svg><style>${written}</style></svg>`);
    expect(styles).toContain(sha(`.a > .b { content: "<&'" }`));
  });

  test('in attributes are noticed, outside of scripts, styles, comments and other attributes', () => {
    for (const tag of [
      '<p style="color: red">',
      "<p STYLE='color: red'>",
      '<br style=color:red />',
    ])
      expect(inlineOfHtml(tag).styleAttributes).toBe(true);
    const none =
      '<!-- <p style="x"> --><script>"<p style=x>"</script><p title=" style=x" data-style="y">x</p>';
    expect(inlineOfHtml(none).styleAttributes).toBe(false);
  });
});

describe('what no strict policy can allow stops the build', () => {
  test.for([
    ['<button onclick="go()">x</button>', 'onclick'],
    ["<img src='x' onerror='go()'>", 'onerror'],
    ['<svg onload = go()></svg>', 'onload'],
    ['<a href="javascript:go()">x</a>', 'href'],
    ["<iframe src=' JavaScript:go()'></iframe>", 'src'],
    ['<form action=javascript:go()></form>', 'action'],
    ['<button formaction="javascript:go()">x</button>', 'formaction'],
    ['<svg><a xlink:href="javascript:go()"></a></svg>', 'xlink:href'],
  ] as const)('%s', ([html, attribute]) => {
    expect(() => inlineOfHtml(html)).toThrow(
      new RegExp(`lesson/index.html: found a script in the attribute ${attribute}`),
    );
  });

  test.for([
    '<p title="use onclick=&quot;x&quot;">x</p>',
    '<p>onclick="go()"</p>',
    '<script>x = "<p onclick=y>"</script>',
    '<a href="/javascript:/">x</a>',
    '<p data-onclick="x">x</p>',
    "<p title='say onclick=x'>x</p>",
    '<p only word=x>x</p>',
  ])('but %s does not', (html) => {
    expect(() => inlineOfHtml(html)).not.toThrow();
  });
});

describe('the policy', () => {
  const inline = { scripts: ["'sha256-A'"], styles: ["'sha256-B'"], styleAttributes: false };

  test('refuses everything that it does not name, and names nothing of another origin', () => {
    expect(policyFor(inline, 'header').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval' 'sha256-A'",
      "style-src 'self' 'sha256-B'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test('allows style attributes only where pages have them, never style elements', () => {
    const policy = policyFor({ ...inline, styleAttributes: true }, 'header');
    expect(policy).toContain("style-src 'self' 'sha256-B'; style-src-attr 'unsafe-inline';");
  });

  test('in a page leaves out what browsers complain about there', () => {
    expect(policyFor(inline, 'meta')).not.toContain('frame-ancestors');
    expect(policyFor(inline, 'header')).toContain("frame-ancestors 'none'");
  });
});

describe('a page with the policy', () => {
  const start = '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="P">';

  test.for([
    [
      'has it before anything it loads, after the character set',
      '<!doctype html><html><head><link href=a.css><meta charset="UTF-8"/></head></html>',
      `<!doctype html><html><head>${start}<link href=a.css></head></html>`,
    ],
    [
      'whose head has attributes and whose character set is written without quotes',
      '<!doctype html><head prefix="og: x"><title>x</title><meta  charset=utf-8></head>',
      `<!doctype html><head prefix="og: x">${start}<title>x</title></head>`,
    ],
    [
      'without a head has it at its start',
      '<!doctype html><title>Redirecting</title>',
      `<!doctype html>${start}<title>Redirecting</title>`,
    ],
  ] as const)('%s', ([, html, expected]) => {
    expect(withPolicy(html, 'P')).toBe(expected);
  });

  test('that has one already gets the new one instead', () => {
    const html = '<!doctype html><head><meta charset="utf-8"></head>';
    expect(withPolicy(withPolicy(html, "default-src 'none'"), 'P')).toBe(withPolicy(html, 'P'));
  });
});
