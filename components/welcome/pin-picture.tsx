const PUZZLE = 'M4 7h4a2.5 2.5 0 1 1 5 0h4v4a2.5 2.5 0 1 1 0 5v4H4v-4.5a2.5 2.5 0 1 0 0-4.5Z';
const PIN = 'M7 3h6l-1 6 3 3H5l3-3ZM10 12v6';
const GEAR =
  'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 2v3M10 15v3M2 10h3M15 10h3M4.3 4.3l2.2 2.2M13.5 13.5l2.2 2.2M15.7 4.3l-2.2 2.2M6.5 13.5l-2.2 2.2';

/** A toolbar with its menu of extensions open, drawn. It says what the words beside it say, and is silent for whoever does not see it. */
export function PinPicture({ browser }: { browser: 'chromium' | 'firefox' }) {
  return (
    <svg class="picture" viewBox="0 0 320 150" aria-hidden="true" focusable="false">
      <rect class="bar" x="1" y="1" width="318" height="38" rx="8" />
      <rect class="address" x="14" y="9" width="226" height="22" rx="11" />
      <rect class="spot" x="252" y="6" width="28" height="28" rx="6" />
      <path class="line" transform="translate(256 8)" d={PUZZLE} />
      <path class="line" d="M300 13v.1M300 20v.1M300 27v.1" />
      <rect class="menu" x="110" y="46" width="186" height="100" rx="8" />
      <path class="soft" d="M126 64h70" />
      <rect class="row" x="116" y="80" width="174" height="28" rx="5" />
      <path class="mark" d="M136 86a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z" />
      <path class="cut" d="m132.200 94.300 2.600 2.600 5-5.600" />
      <text x="152" y="99">
        Assay
      </text>
      <rect class="spot" x="260" y="81" width="26" height="26" rx="5" />
      <path class="line" transform="translate(263 84)" d={browser === 'firefox' ? GEAR : PIN} />
      <path class="soft" d="M126 126h104" />
    </svg>
  );
}
