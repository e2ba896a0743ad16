// What a scan looks like that never ends.
export default function spin() {
  for (;;) Math.random()
}
