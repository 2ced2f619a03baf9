//! Auth flows.

use crate::display::Quoted;
use crate::effective::rotates;
use crate::settings::Settings;
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
        let allow = Quoted(allow.as_str());
        findings.add_found(path, format_args!("must not combine legacy auth flows with {allow}"), legacy.as_str());
    }
}

pub(in crate::validation) fn refresh_with_rotation(settings: &Settings<'_>, findings: &mut FindingsOf<'_>) {
    let flows = settings.explicit_auth_flows.unwrap_or_default();
    if rotates(settings)
        && let Some(index) = flows.iter().position(|flow| *flow == ExplicitAuthFlowsType::AllowRefreshTokenAuth)
    {
        let path = format_args!("ExplicitAuthFlows[{index}]");
        let message =
            "must not be allowed if `RefreshTokenRotation.Feature` is `ENABLED`, found `ALLOW_REFRESH_TOKEN_AUTH`";
        findings.add(path, message);
    }
}
