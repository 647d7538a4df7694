/** A sheet of empty paper with a graticule, while the map is on its way. */
export function LoadingMap() {
  return (
    <svg className="loading-map" aria-hidden="true" focusable="false" width="100%" height="100%">
      <defs>
        <pattern id="graticule" width="96" height="96" patternUnits="userSpaceOnUse">
          <path d="M96 0H0V96" fill="none" stroke="currentColor" strokeWidth="1" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#graticule)" />
    </svg>
  );
}
