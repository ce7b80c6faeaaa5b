import type { TFunction } from 'i18next'
import { Component, type ErrorInfo, type ReactNode } from 'react'

import { homeAddress, navigate } from '#renderer/lib/router.ts'
import { Button } from '#renderer/ui/button.tsx'

import { newIncident, reportIncident } from './incident.ts'

import styles from './error-boundary.module.css'

interface ErrorBoundaryProps {
  readonly t: TFunction
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly incident: string | null
}

/** Catches a defect while a page is drawn: says its incident and gives the way back. React wants a class here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static getDerivedStateFromError(): ErrorBoundaryState {
    return { incident: newIncident() }
  }

  override state: ErrorBoundaryState = { incident: null }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    if (this.state.incident !== null) reportIncident(this.state.incident, error, info.componentStack ?? '')
  }

  goBack = (): void => {
    navigate(homeAddress)
    this.setState({ incident: null })
  }

  override render(): ReactNode {
    const { t, children } = this.props
    const { incident } = this.state
    if (incident === null) return children
    return (
      <div className={styles.broken} role="alert">
        <h1>{t('errors.pageBroken')}</h1>
        <p>{t('errors.pageBrokenText', { incident })}</p>
        <Button variant="primary" size="large" onClick={this.goBack}>
          {t('errors.backToToday')}
        </Button>
      </div>
    )
  }
}
