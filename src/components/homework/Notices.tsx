/** What the reader should know about the keeping of progress, with what can be saved from it. */
import type { Notice } from '../../progress/notices.ts';
import { saveText } from './save-text.ts';

export interface NoticesProps {
  readonly notices: readonly Notice[];
}

export function Notices({ notices }: NoticesProps) {
  return (
    <div className="progress-notices" role="status">
      {notices.map(({ kind, text, download }) => (
        <p key={kind} className="progress-notice">
          {text}{' '}
          {download && (
            <button
              type="button"
              className="item-link"
              onClick={() => saveText(download.name, download.text, 'text/plain')}
            >
              Save what was stored
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
