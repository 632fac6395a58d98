import { createContext } from 'react';
import type { ReactNode } from 'react';

/** By the name of a question: what a newer version of the record says, where that is not what stands in the form. */
export const NewerValues = createContext<Readonly<Record<string, ReactNode>>>({});
