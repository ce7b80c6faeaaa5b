import { createElement, useEffect, useState, type ComponentType, type ReactElement } from 'react'

/** A component in a file of its own, read when it is first needed. */
export type Load<Props> = () => Promise<ComponentType<Props>>

const loaded = new WeakMap<object, unknown>()

const findLoaded = <Props>(load: Load<Props>) => loaded.get(load) as ComponentType<Props> | undefined

/** Reads a component ahead of its use. */
export async function loadAhead<Props>(load: Load<Props>): Promise<ComponentType<Props>> {
  const component = findLoaded(load) ?? (await load())
  loaded.set(load, component)
  return component
}

/**
 * The component, or null until it is read; at once when it was read before. Give the same function each time.
 * A file of the application that cannot be read is a defect: it is thrown, and the boundary says so.
 */
export function useLoaded<Props>(load: Load<Props>): ComponentType<Props> | null {
  const [, setReadings] = useState(0)
  const [failure, setFailure] = useState<unknown>(null)
  const component = findLoaded(load) ?? null
  useEffect(() => {
    if (component !== null) return
    let isOver = false
    const read = async () => {
      try {
        await loadAhead(load)
        if (!isOver) setReadings((readings) => readings + 1)
      } catch (error) {
        if (!isOver) setFailure(error)
      }
    }
    void read()
    return () => {
      isOver = true
    }
  }, [load, component])
  if (failure !== null) throw failure
  return component
}

interface LoadedProps<Props> {
  readonly load: Load<Props>
  readonly props: Props
}

/** Draws a component of another file as soon as it is there: `<Loaded load={route.load} props={{parts, query}} />`. */
export function Loaded<Props extends object>({ load, props }: LoadedProps<Props>): ReactElement | null {
  const component = useLoaded(load)
  return component === null ? null : createElement(component, props)
}
