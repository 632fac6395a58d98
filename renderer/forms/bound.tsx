import type { ReactNode } from 'react';
import {
  useController,
  type Control,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
} from 'react-hook-form';

/** What a question gets from the form it stands in. */
export interface BoundTo<T> {
  readonly name: string;
  readonly raw: T;
  readonly onRaw: (raw: T) => void;
  /** The person left the question: it may be checked now. */
  readonly onLeave: () => void;
  readonly problem: string | undefined;
}

interface BoundProps<V extends FieldValues, N extends FieldPath<V>, C, T> {
  readonly control: Control<V, C, T>;
  readonly name: N;
  readonly children: (bound: BoundTo<FieldPathValue<V, N>>) => ReactNode;
}

/** Ties one question to one field, so that typing in it draws nothing else anew. */
export function Bound<V extends FieldValues, N extends FieldPath<V>, C, T>({
  control,
  name,
  children,
}: BoundProps<V, N, C, T>) {
  const { field, fieldState } = useController({ control, name });
  return children({
    name,
    raw: field.value,
    onRaw: field.onChange,
    onLeave: field.onBlur,
    problem: fieldState.error?.message,
  });
}
