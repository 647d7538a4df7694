/** What was chosen, as the reading column shows it: a place, an event, a question or an article. */
import type { RefObject } from 'react';
import type { Dataset } from '../../core/dataset.ts';
import type { Selection } from '../../store/state.ts';
import { ArticleView } from '../article/ArticleView.tsx';
import { TopicView } from '../topic/TopicView.tsx';
import { AreaView } from './AreaView.tsx';
import { EventView } from './EventView.tsx';
import { PlaceView } from './PlaceView.tsx';

export interface SelectionViewProps {
  readonly dataset: Dataset;
  readonly selection: Selection;
  /** Where the way back leads; `null` = the story. */
  readonly back: Selection | null;
  /** What scrolls: a long list shows only the rows in its sight. */
  readonly scroller: RefObject<HTMLDivElement | null>;
}

export function SelectionView({ dataset, selection, back, scroller }: SelectionViewProps) {
  const { id } = selection;
  if (selection.kind === 'place')
    return <PlaceView key={id} dataset={dataset} id={id} back={back} scroller={scroller} />;
  if (selection.kind === 'event') return <EventView key={id} dataset={dataset} id={id} back={back} />;
  if (selection.kind === 'topic') return <TopicView key={id} dataset={dataset} id={id} back={back} />;
  if (selection.kind === 'area') return <AreaView key={id} dataset={dataset} back={back} scroller={scroller} />;
  return <ArticleView key={id} dataset={dataset} id={id} paragraph={selection.paragraph} back={back} />;
}
