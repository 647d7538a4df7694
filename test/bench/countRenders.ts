/**
 * Counts React's renders, in the production build, by the door that React leaves open for its developer tools. Imported
 * before React.
 */
const renders = { count: 0 };

Object.assign(window, {
  benchRenders: renders,
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: () => {
      renders.count++;
    },
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    onScheduleFiberRoot: () => {},
    checkDCE: () => {},
  },
});

export {};
