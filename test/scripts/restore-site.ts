// What restores need beside a site: a command profile, and a simulator whose VMs come back with the snapshots of the backup.

/** What a site has to write down before the restore runs; the stand-in array takes the spelling as one that the site confirmed. */
export const profile = `confirmed-by = Storage team
confirmed-on = 2026-04-01
manual = ControlCommand reference, page 1
restore = iSMrc_restore -mv {mv} -mvflg ld -rv {rv} -rvflg ld -mode protect
`;

/**
 * The simulator does not read VM files: after a registration it does not know the snapshots that the restored volume brings. This
 * govc puts them back as a host would find them; a volume that has not been restored has none.
 */
export const bringsSnapshots = `"$GOVC_NEXT" "$@"
code=$?
if [ "$1" = vm.register ] && [ "$code" = 0 ] && [ -e "$RESTORED" ]; then
  while [ $# -gt 0 ]; do
    if [ "$1" = -name ]; then
      case " $WITH_SNAPSHOT " in *" $2 "*) "$GOVC_REAL" snapshot.create -vm "$2" -m=false "$SNAPSHOT_NAME" ;; esac
    fi
    shift
  done
fi
exit $code
`;

/** The environment of `bringsSnapshots`; `snapshotted` are the VMs that had a snapshot when the backup was taken. */
export function restoreEnvironment(bin: string, govc: string, snapshotted: readonly string[]): Record<string, string> {
  return {
    GOVC_NEXT: `${bin}/govc`,
    GOVC_REAL: govc,
    RESTORED: `${bin}/../restored`,
    WITH_SNAPSHOT: snapshotted.join(' '),
    SNAPSHOT_NAME: 'quiesce-night',
  };
}
