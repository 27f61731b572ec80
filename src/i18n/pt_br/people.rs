//! Portuguese of Brazil: the texts about data of people.
//! It does not know when a text is shown.

use crate::domain::people::personal::Kind;
use crate::i18n::explanation::Explanation;
use crate::i18n::people::PeopleTexts;

/// The texts.
pub(super) const PEOPLE: PeopleTexts = PeopleTexts {
    pickup: "Quem retira",
    invoice: "Nota fiscal",
    hidden: "Oculto",
    hidden_field: |kind| match kind {
        Kind::Name => "nome oculto",
        Kind::Email => "e-mail oculto",
        Kind::Phone => "telefone oculto",
        Kind::Document => "documento oculto",
        Kind::Company => "dados da empresa ocultos",
        Kind::Receiver => "destinatário oculto",
        Kind::Street => "rua oculta",
        Kind::Neighborhood => "bairro oculto",
        Kind::City => "cidade oculta",
        Kind::State => "estado oculto",
        Kind::PostalCode => "CEP oculto",
        Kind::Country => "país oculto",
        Kind::Place => "ponto de retirada oculto",
        Kind::Text => "texto oculto",
    },
    who_buyer_by_link: "Este carrinho compartilhado tem os seus dados. Eles ficam ocultos até você \
        abrir o carrinho como seu.",
    open_as_buyer: "Abrir como meu",
    open_as_buyer_hint: "Ele toma o lugar do carrinho que você tem neste navegador. Daqui você \
        pode voltar a ele.",
    not_you: "Não é você? Remover estes dados",
    not_you_question: Explanation {
        title: "Remover estes dados do carrinho?",
        text: "Começa um carrinho novo com os mesmos itens, sem nome, contato e endereço. Você sai \
            da sua conta aqui. Quem tem o link antigo continua com o carrinho antigo.",
    },
    remove_data: "Remover os dados",
    keep_data: "Manter",
};
