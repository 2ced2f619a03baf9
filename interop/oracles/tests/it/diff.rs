//! What differs between any two clients.

use proptest::prelude::*;

use cognito_user_pool_client::test_util::strategy;

proptest! {
    #[test]
    fn a_client_does_not_differ_from_itself(client in strategy::any_client()) {
        prop_assert!(client.diff(&client).is_empty());
    }

    #[test]
    fn both_directions_name_the_same_members(one in strategy::any_client(), other in strategy::any_client()) {
        let (forth, back) = (one.diff(&other), other.diff(&one));
        prop_assert_eq!(forth.changes().len(), back.changes().len());
        for (there, here) in forth.changes().iter().zip(back.changes()) {
            prop_assert_eq!(there.path(), here.path());
            prop_assert_eq!(there.before(), here.after());
            prop_assert_eq!(there.after(), here.before());
            prop_assert_eq!(there.added(), here.removed());
        }
    }
}
