/**
 * Whether the page stands in a sandbox that gives it no origin. Such frames are made by content systems that trust nobody;
 * they allow neither pages to open nor files to be saved.
 */
export const isSealed = (): boolean => self.origin === 'null';
