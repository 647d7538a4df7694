/** The list under the search field: hits by kind, and under a hit that is hidden the way to show it. */
import type { Dataset } from '../../core/dataset.ts';
import { CategoryMark } from '../CategoryMark.tsx';
import { useApp, useMessages } from '../store.tsx';
import { describeHit } from './describeHit.ts';
import { Marked } from './Marked.tsx';
import { type Option, optionId } from './optionsOf.ts';
import type { Finding, FindingGroup } from './useSearch.ts';

interface SearchResultsProps {
  readonly id: string;
  readonly dataset: Dataset;
  readonly groups: readonly FindingGroup[];
  readonly options: readonly Option[];
  /** Index into `options`. */
  readonly active: number;
  /** Suggestions stand under one heading and say nothing of where words were found. */
  readonly isSuggesting: boolean;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (option: Option) => void;
}

export function SearchResults(props: SearchResultsProps) {
  const { id, groups, isSuggesting } = props;
  const { search } = useMessages();
  return (
    <div id={id} className="search-results" role="listbox" aria-label={search.results} tabIndex={-1}>
      {groups.map(({ kind, found, findings }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox.
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="search-group">
          <div id={`${id}-${kind}`} className="search-kind" role="presentation">
            {search.kinds[kind]}
            {!isSuggesting && found > findings.length && (
              <span className="search-shown"> {search.shownOf(findings.length, found)}</span>
            )}
          </div>
          {findings.map((finding) => (
            <Hit key={finding.hit.id} {...props} finding={finding} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Hit({ finding, ...props }: SearchResultsProps & { readonly finding: Finding }) {
  const { dataset, options, isSuggesting } = props;
  const messages = useMessages();
  const { search } = messages;
  const lang = useApp((state) => state.lang);
  const { hit, events, hidden } = finding;
  const { label, field, snippet, context } = describeHit(dataset, hit, events.length, { messages, lang });
  const first = options.findIndex((option) => option.finding === finding);
  const category = hit.kind === 'event' ? categoryOf(dataset, events[0]) : undefined;
  return (
    <>
      <Choice {...props} index={first} className="search-hit">
        <span className="search-label">
          {category && <CategoryMark category={category} />}
          <Marked {...label} />
        </span>
        <span className="search-where">
          {!isSuggesting && (
            <>
              {search.fields[field]}
              {snippet && (
                <>
                  {': '}
                  <Marked {...snippet} />
                </>
              )}
              {context && ' · '}
            </>
          )}
          {context && <span lang={context.lang}>{context.text}</span>}
        </span>
        {hidden && <span className="search-hidden">{search.hiddenBy[hidden]}</span>}
      </Choice>
      {hidden && (
        <Choice {...props} index={first + 1} className="search-show" label={search.showNamed(label.text)}>
          {search.show}
        </Choice>
      )}
    </>
  );
}

interface ChoiceProps extends Pick<SearchResultsProps, 'id' | 'options' | 'active' | 'onPoint' | 'onOpen'> {
  readonly index: number;
  readonly className: string;
  readonly label?: string;
  readonly children: React.ReactNode;
}

/** One option. The focus stays in the field, whose keys move `active`; the pointer moves it too. */
function Choice({ id, options, active, onPoint, onOpen, index, className, label, children }: ChoiceProps) {
  const option = options[index];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the combobox holds the focus and hears the keys.
    <div
      id={optionId(id, index)}
      role="option"
      className={className}
      aria-selected={index === active}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => index !== active && onPoint(index)}
      onClick={() => option && onOpen(option)}
    >
      {children}
    </div>
  );
}

function categoryOf(dataset: Dataset, event: number | undefined) {
  return event === undefined ? undefined : dataset.categories[dataset.columns.category[event] ?? -1];
}
