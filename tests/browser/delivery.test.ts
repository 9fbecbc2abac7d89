/** How pages arrive: headers, the policy in the page, what a missing page gets. */
import { wakeAll } from './support/islands.ts';
import { expect, pageOfEachKind, sitePages, test } from './support/site-test.ts';

// The quick run asks for one page of each kind; that every page loads without a complaint is said where
// every page is looked at, in `pages.test.ts`.
const full = Number(process.env['FUZZ_RUNS'] ?? 1) > 1;
for (const address of full ? sitePages() : pageOfEachKind)
  test(`/${address} loads without a complaint, under the policy${pageOfEachKind.includes(address) ? ' @path' : ''}`, async ({
    page,
  }) => {
    const response = await page.goto(address, { waitUntil: 'load' });
    expect(response?.status()).toBe(200);
    const header = response?.headers()['content-security-policy'] ?? '';
    expect(header).toContain("default-src 'none'");
    // Some hosts cut a line of a header after 2,000 bytes.
    expect(header.length).toBeLessThan(1_950);
    expect(header).not.toMatch(/https?:|'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
    // The page carries the same policy for hosts that send no headers, less what only headers can say.
    const meta = page.locator('head > meta').nth(1);
    await expect(meta).toHaveAttribute('http-equiv', 'Content-Security-Policy');
    expect(await meta.getAttribute('content')).toBe(header.replace("; frame-ancestors 'none'", ''));
    // Islands further down load when they are seen: their scripts are under the policy as well.
    await wakeAll(page);
  });

test.describe('a page that is not there', () => {
  test.use({ expectedComplaints: [/console: .*404/] });

  test('has status 404 and the site around it @path', async ({ page }) => {
    const response = await page.goto('no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: /Ring −1/ }).first()).toBeVisible();
  });
});

test('an address without its slash leads to the page, with its query @path', async ({ page }) => {
  const address = sitePages().find((name) => name !== '') ?? '';
  await page.goto(`${address.replace(/\/$/, '')}?a=1`);
  expect(page.url()).toMatch(new RegExp(`/${address}\\?a=1$`));
});

test.describe('the guard of every browser test', () => {
  test.use({ expectedComplaints: [/./] });

  test('hears what a page complains of @root', async ({ page, complaints }) => {
    await page.goto('');
    expect(complaints).toEqual([]);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const image = new Image();
      image.src = 'https://example.org/pixel.png';
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
      console.error('said on purpose');
    });
    await expect.poll(() => complaints.join('\n')).toMatch(/script-src|inline script/);
    await expect.poll(() => complaints.join('\n')).toMatch(/thrown on purpose/);
    await expect.poll(() => complaints.join('\n')).toMatch(/said on purpose/);
    await expect.poll(() => complaints.join('\n')).toMatch(/example\.org/);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });
});
