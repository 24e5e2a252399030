# ── Quiescing hosts ───────────────────────────────────────────────────────────

# clear_host INDEX: one that is off stays off, unless an earlier run has left it so.
clear_host() {
  was_host_down "$1" || return 0
  if [[ $dry_run == yes ]]; then
    say INFO 'ESXi host %s was left off by an earlier run: would start it.' "${host_names[$1]}"
    return
  fi
  say WARN 'ESXi host %s was left off by an earlier run: starting it.' "${host_names[$1]}"
  start_host "$1" || stop "$exit_vmware" 'ESXi host %s does not start: %s' "${host_names[$1]}" "$output"
}

ready_to_shut_down() {
  ready_to_quiesce
}
