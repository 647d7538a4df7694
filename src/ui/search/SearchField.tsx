/** The search field until its code is here: what is typed into it is kept, and the search goes on from there. */
import { useMessages } from '../store.tsx';
import type { SearchBoxProps } from './SearchBox.tsx';

export function SearchField({ input, draft }: SearchBoxProps) {
  const { search } = useMessages();
  return (
    <div className="search-box">
      <div className="search-field">
        <input
          ref={input}
          type="text"
          className="search-input"
          aria-label={search.label}
          placeholder={search.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          enterKeyHint="go"
          spellCheck={false}
          defaultValue={draft.current}
          onChange={(event) => {
            draft.current = event.target.value;
          }}
        />
      </div>
    </div>
  );
}
