/** The screens in the order of the work: look, read, follow, break down, check. `primary` ones stand in the phone's dock. */
export const SCREENS = [
  { to: '/', key: 'cockpit', primary: true, icon: 'M3 11 12 4l9 7M6 10v9h12v-9' },
  { to: '/plans', key: 'plans', primary: false, icon: 'M4 5h10v4H4zM10 12h10v4H10zM10 19h8M7 9v12h3M7 14h3' },
  { to: '/reader', key: 'reader', primary: false, icon: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16h5' },
  { to: '/review', key: 'review', primary: false, icon: 'M4 12l5 5L20 6' },
  { to: '/indicators', key: 'indicators', primary: true, icon: 'M4 19V9M10 19V5M16 19v-7M22 19H2' },
  { to: '/values', key: 'values', primary: false, icon: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14M15 5v14' },
  { to: '/tasks', key: 'tasks', primary: true, icon: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11' },
  { to: '/projects', key: 'projects', primary: true, icon: 'M4 20V9l8-5 8 5v11M9 20v-7h6v7' },
  { to: '/breakdown', key: 'breakdown', primary: false, icon: 'M12 4v5M5 20v-4h14v4M12 9v7M5 16V9h14v7' },
  { to: '/duty', key: 'duty', primary: false, icon: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20c0-4 3-6 6-6s6 2 6 6M16 5h6M16 10h6M18 15h4' },
  { to: '/amendments', key: 'amendments', primary: false, icon: 'M4 20h16M6 16l9-9 3 3-9 9H6zM13 9l3 3' },
  { to: '/coherence', key: 'coherence', primary: false, icon: 'M4 7h9M4 12h6M4 17h9M16 6l4 6-4 6' },
  { to: '/rules', key: 'rules', primary: false, icon: 'M4 6h10M4 12h7M4 18h10M17 5l3 3-3 3M17 13l3 3-3 3' },
  { to: '/imports', key: 'imports', primary: false, icon: 'M12 4v11M7 10l5 5 5-5M4 20h16' },
] as const

/** The screen that an address belongs to; none for an address that leads nowhere. */
export const screenOf = (pathname: string) =>
  SCREENS.find(({ to }) => (to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`)))
