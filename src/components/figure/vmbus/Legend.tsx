/** How to read the lanes. */
import { domainClass } from '../../../views/domain-style.ts';

export function Legend() {
  return (
    <ul className="legend" aria-label="How to read the lanes">
      <li>
        <svg width="26" height="12" aria-hidden="true" focusable="false">
          <rect
            className={`vmbus-span vmbus-work ${domainClass('childPartition')}`}
            x="3"
            y="1"
            width="20"
            height="10"
          />
        </svg>
        at work
      </li>
      <li>
        <svg width="26" height="12" aria-hidden="true" focusable="false">
          <rect
            className={`vmbus-span vmbus-hypervisor ${domainClass('hypervisor')}`}
            x="3"
            y="1"
            width="20"
            height="10"
          />
        </svg>
        the hypervisor on its processor
      </li>
      <li>
        <svg width="26" height="12" aria-hidden="true" focusable="false">
          <path className={`vmbus-bell ${domainClass('hypervisor')}`} d="M4 1 22 11" />
        </svg>
        bell or exit
      </li>
      <li>
        <svg width="26" height="12" aria-hidden="true" focusable="false">
          <circle className="vmbus-spared" data-done="true" cx="13" cy="6" r="2.5" />
        </svg>
        no bell needed
      </li>
      <li>
        <svg width="26" height="12" aria-hidden="true" focusable="false">
          <path className={`vmbus-packet ${domainClass('hypervisor')}`} d="M4 1 22 11" />
        </svg>
        a packet waits and goes on
      </li>
      <li>
        <svg width="26" height="12" aria-hidden="true" focusable="false">
          <rect
            className={`vmbus-span vmbus-still ${domainClass('childPartition')}`}
            x="3"
            y="4.5"
            width="20"
            height="3"
          />
        </svg>
        stands still
      </li>
    </ul>
  );
}
