//! The texts of leaving the cart in Brazilian Portuguese.

use crate::i18n::leaving::LeavingTexts;

pub(super) const LEAVING: LeavingTexts = LeavingTexts {
    saving: "Salvando…",
    saving_first: "Primeiro salvamos as suas alterações.",
    checking: "Conferindo o carrinho…",
    not_checked: "Não foi possível ler o carrinho de novo, então não se sabe se alguém o mudou \
                  agora. Toque de novo para continuar.",
    offline: "Sem conexão. Suas alterações ainda não foram salvas, por isso você fica aqui. \
              Tente de novo quando estiver on-line.",
    refused: "Uma alteração não foi aceita. Confira o carrinho e toque de novo.",
    contact_typed: "Você digitou dados de contato e não salvou.",
    delivery_typed: "Você digitou dados de entrega e não salvou.",
    redirected: "Outra pessoa mudou isto depois que você olhou:",
    go_on: "Continuar mesmo assim",
    making_cart: "Criando um carrinho novo…",
    no_new_cart: "A loja não criou um carrinho novo. Nada mudou; tente de novo.",
    leave_without: "Sair sem salvar",
    stay: "Ficar aqui",
};
