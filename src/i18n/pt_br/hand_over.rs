//! Portuguese of Brazil: the texts about carts that the store prepares for a customer.
//! It does not know when a text is shown.

use crate::i18n::hand_over::HandOver;

/// The texts.
pub(super) const HAND_OVER: HandOver = HandOver {
    send: "Enviar ao cliente",
    send_title: "Enviar este carrinho ao cliente",
    send_explanation: "O cliente pode mudar o carrinho, preencher os dados e pagar no checkout, \
        sem ditar o cartão por telefone. Qualquer pessoa com o link também pode.",
    message_label: "Mensagem",
    message: "Olá! Preparamos este carrinho para você. Confira, preencha seus dados e pague aqui:",
    data_question: "Este carrinho tem dados pessoais. São do cliente que vai receber o link?",
    data_is_theirs: "Sim, são dele",
    complete_title: "Complete este carrinho e pague",
    prepared: "Este carrinho foi preparado para você",
    prepared_by: |store| format!("{store} preparou este carrinho para você"),
    left_to_complete: |left| format!("Falta completar: {left}."),
    delivery_option: "opção de entrega",
    all_complete: "Está tudo preenchido. O pagamento é na loja.",
    go_to_payment: "Ir para o pagamento",
};
