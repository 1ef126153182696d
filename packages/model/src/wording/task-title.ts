/** Verbs that say what a thing becomes: what it becomes stands behind them, the thing itself before. */
const BECOMES = /^(?:建设成为?|打造成为?|打造为|培育成为?|建成|纳入|列入|作为|转化为|报送?(?=[市省县区国上]))(?=.)/

/**
 * A task by its first promise: `新建` and `湖东学校` are 新建湖东学校. A verb with what a thing becomes takes the thing before it: `打造成区域性枢纽港`
 * and `荻浦港` are 把荻浦港打造成区域性枢纽港.
 */
export const taskTitle = ({ action, object }: { readonly action: string; readonly object: string }): string =>
  BECOMES.test(action) ? `把${object}${action}` : `${action}${object}`
