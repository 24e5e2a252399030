# ── vCenter ───────────────────────────────────────────────────────────────────

# found TYPE PATTERN: the references of all objects of the name, in $output, one a line.
found() {
  call "$command_limit" govc find -i "${search_root}" -type "$1" -name "$2"
}

# property REFERENCE NAME: in $output.
property() {
  call "$command_limit" govc object.collect -s "$1" "$2"
}

check_vcenter() {
  [[ -n ${GOVC_URL-} ]] || stop "$exit_usage" 'GOVC_URL is not set: the address of vCenter. Put it into the settings or the environment.'
  [[ -n ${GOVC_USERNAME-} || $GOVC_URL == *@* ]] || stop "$exit_usage" 'GOVC_USERNAME is not set. Put it into the settings or the environment; this script holds no account.'
  call "$command_limit" govc about || stop "$exit_vmware" 'vCenter %s cannot be reached: %s' "${GOVC_URL##*@}" "$output"
  search_root=/
  # A slash in the name of a datacenter is kept as %2f.
  [[ -z ${GOVC_DATACENTER-} || $GOVC_DATACENTER == /* ]] || search_root=/$GOVC_DATACENTER
}

usage_parties() {
  tell '  GOVC_URL, GOVC_USERNAME, GOVC_PASSWORD   vCenter and its account; the script holds none'
  tell '  GOVC_TLS_CA_CERTS, GOVC_TLS_KNOWN_HOSTS  how the certificate of vCenter is checked'
  usage_more
}

usage_party_code() {
  tell '  21  vCenter has refused or failed; undone'
}
