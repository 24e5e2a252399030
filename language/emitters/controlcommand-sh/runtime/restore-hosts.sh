# ── The hosts of a restore ────────────────────────────────────────────────────

usage_afterwards() {
  tell '  --power-on      start the ESXi hosts afterwards'
}

say_concerned() {
  tell 'All data written to the original volumes since the backup is lost. ESXi hosts: %s' "${host_names[*]}"
}

# clear_host INDEX: it has to be off for the restore anyway; whether it was this job that stopped it is on record.
clear_host() {
  ! was_host_down "$1" || hosts_down[$1]=yes
}

ready_to_shut_down() {
  :
}

back_to_work() {
  local index
  [[ $power_on_after == yes ]] || return 0
  for index in "${!host_names[@]}"; do hosts_down[index]=yes; done
  step_start_hosts
}

say_left_off() {
  say WARN 'The restore has begun: the ESXi hosts stay off.'
}

put_back() {
  undo_quiesce
}

say_next() {
  say INFO 'Next: start the ESXi hosts and check them.'
}
