import { Button } from './button.tsx';

/** Several looks at one screen, of which one is shown. */
export function ViewTabs<V extends string>({
  label,
  views,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly views: readonly { readonly id: V; readonly label: string }[];
  readonly chosen: V;
  readonly onChoose: (view: V) => void;
}) {
  return (
    <div className="view-tabs" role="group" aria-label={label}>
      {views.map((view) => (
        <Button key={view.id} aria-pressed={chosen === view.id} onClick={() => onChoose(view.id)}>
          {view.label}
        </Button>
      ))}
    </div>
  );
}
