//! Auth flows.

use crate::effective::rotates;
use crate::settings::Settings;
use crate::shown::Shown;
use crate::types::ExplicitAuthFlowsType;
use crate::validation::findings::FindingsOf;

pub(super) fn is_legacy(flow: &ExplicitAuthFlowsType) -> bool {
    use ExplicitAuthFlowsType::{AdminNoSrpAuth, CustomAuthFlowOnly, UserPasswordAuth};
    matches!(flow, AdminNoSrpAuth | CustomAuthFlowOnly | UserPasswordAuth)
}

pub(in crate::validation) fn mix(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let flows = settings.explicit_auth_flows.unwrap_or_default();
    let allow = flows.iter().find(|flow| flow.as_str().starts_with("ALLOW_"));
    let legacy = flows.iter().enumerate().find(|(_, flow)| is_legacy(flow));
    if let (Some(allow), Some((index, legacy))) = (allow, legacy) {
        let path = format_args!("ExplicitAuthFlows[{index}]");
        let allow = Shown(allow.as_str());
        findings
            .add(path, format_args!("must not be mixed with names that start with ALLOW_, found {legacy} and {allow}"));
    }
}

pub(in crate::validation) fn refresh_with_rotation(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let flows = settings.explicit_auth_flows.unwrap_or_default();
    if rotates(settings)
        && let Some(index) = flows.iter().position(|flow| *flow == ExplicitAuthFlowsType::AllowRefreshTokenAuth)
    {
        let path = format_args!("ExplicitAuthFlows[{index}]");
        findings.add(path, "must not be allowed while RefreshTokenRotation is ENABLED, found ALLOW_REFRESH_TOKEN_AUTH");
    }
}
